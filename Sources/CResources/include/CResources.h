#ifndef SAMENSPRAAK_RESOURCES_H
#define SAMENSPRAAK_RESOURCES_H

#include <stddef.h>

/// The files that are linked into the binary, in the order of the table in resources.c.
enum samenspraak_resource {
    samenspraak_app_css,
    samenspraak_app_js,
    samenspraak_worker_js,
    samenspraak_icons_svg,
    samenspraak_icon_svg,
    samenspraak_manifest,
    samenspraak_scheme_default,
    samenspraak_schema_scheme,
    samenspraak_schema_answers,
    samenspraak_schema_decision,
    samenspraak_schema_scheme_check,
    samenspraak_identification,
    samenspraak_rules_nl,
    samenspraak_rules_fr,
    samenspraak_rules_de,
    samenspraak_rules_en,
    samenspraak_topics_nl,
    samenspraak_topics_fr,
    samenspraak_topics_de,
    samenspraak_topics_en,
    samenspraak_sentiment_nl,
    samenspraak_sentiment_fr,
    samenspraak_sentiment_de,
    samenspraak_sentiment_en,
    samenspraak_retention,
    samenspraak_rules_any,
    samenspraak_demo,
};

/// The first byte of a file; its length is written to `length`. NULL and 0 for a number that is no file.
const unsigned char *samenspraak_resource_bytes(int resource, size_t *length);

#endif
