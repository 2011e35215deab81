import Domain

extension Wire {
    /// What a message says and how, as the filter `analyse` writes it.
    static let reading = Shape<Reading>(
        "Reading",
        [
            .choice("language", Reading.Language.allCases.map(\.rawValue), "The best guess.", \.language.rawValue),
            Field("languageConfidence", .number(0...1), "How sure that is.") { $1.number($0.languageConfidence) },
            .choice("sentiment", Reading.Sentiment.allCases.map(\.rawValue), "Which way the words lean.", \.sentiment.rawValue),
            Field("sentimentScore", .number(-1...1), "How far.") { $1.number($0.sentimentScore) },
            .choice("kind", Reading.Kind.allCases.map(\.rawValue), "What it is.", \.kind.rawValue),
            .texts("topics", "What it is about, best first.", \.topics),
            .choice("urgency", Reading.Urgency.allCases.map(\.rawValue), "How soon somebody must look.", \.urgency.rawValue),
            Field(
                optional: "formalKind", .choice(FormalKind.allCases.map(\.rawValue)), "The formal procedure that the words ask for.",
                \.formalKind
            ) { $1.text($0.rawValue) },
            .one("tone", tone, "How the other writes, which an answer should fit.", \.tone),
            .list("because", of: evidence, "The words that say so.", \.because),
        ])

    private static let tone = Shape<Tone>(
        "Tone",
        [
            .choice("address", Tone.Address.allCases.map(\.rawValue), "How they address us.", \.address.rawValue),
            .count("emoji", "How many emoji.", \.emoji),
            .choice("length", Tone.Length.allCases.map(\.rawValue), "How long.", \.length.rawValue),
            .flag("dialect", "Whether in dialect.", \.dialect),
            .flag("shouting", "Whether in capitals.", \.shouting),
        ])

    private static let evidence = Shape<Reading.Evidence>(
        "Evidence",
        [
            .text("field", "Which finding.", \.field),
            .text("text", "The words.", \.text),
            .count("start", "Where they begin in `text`, in Unicode scalars.", \.start),
            .count("end", "Where they end.", \.end),
        ])
}
