/// The words by which mail programs introduce a quote, in the languages they are sold in.
enum AttributionWords {
    /// What says that somebody wrote.
    static let verbs: Set<String> = set(
        """
        wrote writes schreef schrijft geschreven schrieb schreibt geschrieben écrit ecrit scritto scrive escribió escribio escreveu skrev skriver
        skreiv kirjoitti napisał napisała napisał(a napisał(a) napisał/a napisala napisal napisal(a napisal(a) napisao napsal napsala napsal(a
        napsal(a) napísal napísala napísal(a napísal(a) написал написала написал(а написал(а) писал писала пишет пише pisze написав написала(в) написа
        írta yazdı scris έγραψε כתב כתבה כתב/ה كتب viết menulis kirjutas rašė rakstīja escriure idatzi escribiu geskryf skrifaði napisana
        """)

    /// The first words of introductions that start with the date.
    static let leads: Set<String> = set(
        """
        on at op le am em el il no den dne dňa dnia w på à a în la на в от στις vào pada tanggal na dana dia em: le: בתאריך في بتاريخ 在 于 於 date
        """)

    /// The first words of "Quoting X <x@y>:".
    static let quoters: Set<String> = set("quoting citeren zitat citando citación citation citerar citerer")

    /// Who speaks when the sentence is the writer's own.
    static let speakers: Set<String> = set(
        "ik wij we u jij je jullie mij ich wir sie ihr i we j'ai j’ai ai avons avez nous vous heb hebben habe haben have")

    /// Whether `word` ends in a verb of a language that puts no space before it.
    static func endsInVerb(_ word: String) -> Bool {
        guard word.utf8.last.map({ $0 >= 0x80 }) ?? false else { return false }
        return ["写道", "寫道", "のメール", "のメッセージ", "작성", "作成", "さんは書きました", "เขียนว่า"].contains { word.hasSuffix($0) }
    }

    /// Whether `word` begins with the lead of a language that puts no space after it.
    static func startsWithLead(_ word: String) -> Bool {
        guard word.utf8.first.map({ $0 >= 0xe0 }) ?? false else { return false }
        return ["在", "于", "於"].contains { word.hasPrefix($0) }
    }

    private static func set(_ words: String) -> Set<String> {
        Set(words.unicodeScalars.split { $0 == " " || $0 == "\n" }.map { String(String.UnicodeScalarView($0)) })
    }
}
