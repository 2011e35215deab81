#include "CResources.h"

#define FILE_IN_BINARY(name) extern const unsigned char resource_##name[], resource_##name##_end[];
FILE_IN_BINARY(app_css)
FILE_IN_BINARY(app_js)
FILE_IN_BINARY(worker_js)
FILE_IN_BINARY(icons_svg)
FILE_IN_BINARY(icon_svg)
FILE_IN_BINARY(manifest)
FILE_IN_BINARY(scheme_default)
FILE_IN_BINARY(schema_scheme)
FILE_IN_BINARY(schema_answers)
FILE_IN_BINARY(schema_decision)
FILE_IN_BINARY(schema_scheme_check)
FILE_IN_BINARY(identification)
FILE_IN_BINARY(rules_nl)
FILE_IN_BINARY(rules_fr)
FILE_IN_BINARY(rules_de)
FILE_IN_BINARY(rules_en)
FILE_IN_BINARY(topics_nl)
FILE_IN_BINARY(topics_fr)
FILE_IN_BINARY(topics_de)
FILE_IN_BINARY(topics_en)
FILE_IN_BINARY(sentiment_nl)
FILE_IN_BINARY(sentiment_fr)
FILE_IN_BINARY(sentiment_de)
FILE_IN_BINARY(sentiment_en)
FILE_IN_BINARY(retention)
FILE_IN_BINARY(rules_any)
FILE_IN_BINARY(demo)

static const struct { const unsigned char *start, *end; } files[] = {
    [samenspraak_app_css] = {resource_app_css, resource_app_css_end},
    [samenspraak_app_js] = {resource_app_js, resource_app_js_end},
    [samenspraak_worker_js] = {resource_worker_js, resource_worker_js_end},
    [samenspraak_icons_svg] = {resource_icons_svg, resource_icons_svg_end},
    [samenspraak_icon_svg] = {resource_icon_svg, resource_icon_svg_end},
    [samenspraak_manifest] = {resource_manifest, resource_manifest_end},
    [samenspraak_scheme_default] = {resource_scheme_default, resource_scheme_default_end},
    [samenspraak_schema_scheme] = {resource_schema_scheme, resource_schema_scheme_end},
    [samenspraak_schema_answers] = {resource_schema_answers, resource_schema_answers_end},
    [samenspraak_schema_decision] = {resource_schema_decision, resource_schema_decision_end},
    [samenspraak_schema_scheme_check] = {resource_schema_scheme_check, resource_schema_scheme_check_end},
    [samenspraak_identification] = {resource_identification, resource_identification_end},
    [samenspraak_rules_nl] = {resource_rules_nl, resource_rules_nl_end},
    [samenspraak_rules_fr] = {resource_rules_fr, resource_rules_fr_end},
    [samenspraak_rules_de] = {resource_rules_de, resource_rules_de_end},
    [samenspraak_rules_en] = {resource_rules_en, resource_rules_en_end},
    [samenspraak_topics_nl] = {resource_topics_nl, resource_topics_nl_end},
    [samenspraak_topics_fr] = {resource_topics_fr, resource_topics_fr_end},
    [samenspraak_topics_de] = {resource_topics_de, resource_topics_de_end},
    [samenspraak_topics_en] = {resource_topics_en, resource_topics_en_end},
    [samenspraak_sentiment_nl] = {resource_sentiment_nl, resource_sentiment_nl_end},
    [samenspraak_sentiment_fr] = {resource_sentiment_fr, resource_sentiment_fr_end},
    [samenspraak_sentiment_de] = {resource_sentiment_de, resource_sentiment_de_end},
    [samenspraak_sentiment_en] = {resource_sentiment_en, resource_sentiment_en_end},
    [samenspraak_retention] = {resource_retention, resource_retention_end},
    [samenspraak_rules_any] = {resource_rules_any, resource_rules_any_end},
    [samenspraak_demo] = {resource_demo, resource_demo_end},
};

const unsigned char *samenspraak_resource_bytes(int resource, size_t *length) {
    if (resource < 0 || (size_t)resource >= sizeof files / sizeof *files) {
        *length = 0;
        return NULL;
    }
    *length = (size_t)(files[resource].end - files[resource].start);
    return files[resource].start;
}
