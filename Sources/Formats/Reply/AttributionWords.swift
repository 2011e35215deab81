/// The words by which mail programs introduce a quote, in the languages they are sold in.
enum AttributionWords {
    /// What says that somebody wrote.
    static let verbs = PhraseList(
        words: """
            wrote writes schreef schrijft geschreven schrieb schreibt geschrieben écrit ecrit scritto scrive escribió escribio escreveu skrev skriver
            skreiv kirjoitti napisał napisała napisał(a napisał(a) napisał/a napisala napisal napisal(a napisal(a) napisao napsal napsala napsal(a
            napsal(a) napísal napísala napísal(a napísal(a) написал написала написал(а написал(а) писал писала пишет пише pisze написав написала(в) написа
            írta yazdı scris έγραψε כתב כתבה כתב/ה كتب viết menulis kirjutas rašė rakstīja escriure idatzi escribiu geskryf skrifaði napisana
            """)

    /// The first words of introductions that start with the date.
    static let leads = PhraseList(
        words: """
            on at op le am em el il no den dne dňa dnia w på à a în la на в от στις vào pada tanggal na dana dia em: le: בתאריך في بتاريخ 在 于 於 date
            """)

    /// The first words of "Quoting X <x@y>:".
    static let quoters = PhraseList(words: "quoting citeren zitat citando citación citation citerar citerer")

    /// Who speaks when the sentence is the writer's own.
    static let speakers = PhraseList(
        words: "ik wij we u jij je jullie mij ich wir sie ihr i we j'ai j’ai ai avons avez nous vous heb hebben habe haben have")

    /// Whether `word` ends in a verb of a language that puts no space before it.
    static func endsInVerb(_ word: ArraySlice<UInt8>) -> Bool {
        guard let last = word.last, last >= 0x80 else { return false }
        return joinedVerbs.end(word)
    }

    /// Whether `word` begins with the lead of a language that puts no space after it.
    static func startsWithLead(_ word: ArraySlice<UInt8>) -> Bool { joinedLeads.begin(word, leaving: 0...Int.max) }

    private static let joinedVerbs = PhraseList(words: "写道 寫道 のメール のメッセージ 작성 作成 さんは書きました เขียนว่า")
    private static let joinedLeads = PhraseList(words: "在 于 於")
}
