import SQL

/// The words of the search index as a table of their own, without rows of its own: beginnings of words are looked up in it.
let searchVocabulary = Migration("search vocabulary") { engine in
    engine == .sqlite ? ["CREATE VIRTUAL TABLE message_search_word USING fts5vocab (message_search, instance)"] : []
}
