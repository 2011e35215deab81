// Files linked into the binary. SwiftPM does not see when one of them changes: touch this file then (./run does).
// The paths are relative to the root of the package.

    .macro file_in_binary name, path
    .global resource_\name
    .global resource_\name\()_end
    .balign 16
resource_\name:
    .incbin "\path"
resource_\name\()_end:
    .byte 0
    .endm

    .section .rodata
    file_in_binary app_css, "Sources/CResources/assets/app.css"
    file_in_binary app_js, "Sources/CResources/assets/app.js"
    file_in_binary worker_js, "Sources/CResources/assets/worker.js"
    file_in_binary icons_svg, "Sources/CResources/assets/icons.svg"
    file_in_binary icon_svg, "Sources/CResources/assets/icon.svg"
    file_in_binary manifest, "Sources/CResources/assets/manifest.webmanifest"
    file_in_binary demo, "Sources/CResources/assets/demo.jsonl"

    .section .note.GNU-stack, "", %progbits
