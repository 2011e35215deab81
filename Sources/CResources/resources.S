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
    file_in_binary scheme_default, "Sources/CResources/assets/scheme-default.json"
    file_in_binary schema_scheme, "Sources/CResources/assets/schemas/scheme.json"
    file_in_binary schema_answers, "Sources/CResources/assets/schemas/answers.json"
    file_in_binary schema_decision, "Sources/CResources/assets/schemas/decision.json"
    file_in_binary schema_scheme_check, "Sources/CResources/assets/schemas/scheme-check.json"
    file_in_binary identification, "Sources/CResources/assets/language/identification.bin"
    file_in_binary rules_nl, "Sources/CResources/assets/language/rules-nl.txt"
    file_in_binary rules_fr, "Sources/CResources/assets/language/rules-fr.txt"
    file_in_binary rules_de, "Sources/CResources/assets/language/rules-de.txt"
    file_in_binary rules_en, "Sources/CResources/assets/language/rules-en.txt"
    file_in_binary topics_nl, "Sources/CResources/assets/language/topics-nl.txt"
    file_in_binary topics_fr, "Sources/CResources/assets/language/topics-fr.txt"
    file_in_binary topics_de, "Sources/CResources/assets/language/topics-de.txt"
    file_in_binary topics_en, "Sources/CResources/assets/language/topics-en.txt"
    file_in_binary sentiment_nl, "Sources/CResources/assets/language/sentiment-nl.txt"
    file_in_binary sentiment_fr, "Sources/CResources/assets/language/sentiment-fr.txt"
    file_in_binary sentiment_de, "Sources/CResources/assets/language/sentiment-de.txt"
    file_in_binary sentiment_en, "Sources/CResources/assets/language/sentiment-en.txt"
    file_in_binary retention, "Sources/CResources/assets/retention.json"
    file_in_binary rules_any, "Sources/CResources/assets/language/rules-any.txt"
    file_in_binary demo, "Sources/CResources/assets/demo.jsonl"

    .section .note.GNU-stack, "", %progbits
