/// What there is.
enum HelpCommand {
    static let text = """
        samenspraak: conversations of a public authority with its citizens

        Running
          serve [--data DIR | --database URL] [--listen HOST:PORT] [--tls-cert F --tls-key F]
          import PATH... --as mbox|eml|jsonl [--account A] [--sent] [--json]
          user add NAME EMAIL --role administrator|agent|reader | user reset EMAIL | user list
          organisation list | organisation add NAME [--regime R] | organisation host HOST --organisation NAME
          export [FILE]          all messages as JSON Lines
          backup FILE            a checked copy of the database, also beside a running server
          restore FILE --yes     puts a backup back
          doctor                 looks whether everything is sound, and says what is not
          migrate [--dry-run]    brings the schema up to date (PostgreSQL)
          settings               what is set, where it comes from and what it means
        Each of these takes --data DIR (default: data) or --database URL, and --organisation NAME.

        Filters: standard input to standard output
          mail [--mbox]          a mail as JSON
          feed [--url URL]       a feed (RSS, Atom, JSON Feed) as JSON
          sanitise               HTML made safe
          length                 how long a text is on a channel, and whether it fits
          address-check          whether an outgoing fetcher may reach an address, one a line
        """
}
