#include "CResources.h"

#define FILE_IN_BINARY(name) extern const unsigned char resource_##name[], resource_##name##_end[];
FILE_IN_BINARY(app_css)
FILE_IN_BINARY(app_js)
FILE_IN_BINARY(worker_js)
FILE_IN_BINARY(icons_svg)
FILE_IN_BINARY(icon_svg)
FILE_IN_BINARY(manifest)
FILE_IN_BINARY(demo)

static const struct { const unsigned char *start, *end; } files[] = {
    [samenspraak_app_css] = {resource_app_css, resource_app_css_end},
    [samenspraak_app_js] = {resource_app_js, resource_app_js_end},
    [samenspraak_worker_js] = {resource_worker_js, resource_worker_js_end},
    [samenspraak_icons_svg] = {resource_icons_svg, resource_icons_svg_end},
    [samenspraak_icon_svg] = {resource_icon_svg, resource_icon_svg_end},
    [samenspraak_manifest] = {resource_manifest, resource_manifest_end},
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
