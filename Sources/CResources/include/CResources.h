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
    samenspraak_demo,
};

/// The first byte of a file; its length is written to `length`. NULL and 0 for a number that is no file.
const unsigned char *samenspraak_resource_bytes(int resource, size_t *length);

#endif
