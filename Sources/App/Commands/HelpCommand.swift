/// What there is.
enum HelpCommand {
    static let text = """
        samenspraak: conversations of a public authority with its citizens

        Running
          serve [--data DIR | --database URL] [--listen HOST:PORT] [--tls-cert F --tls-key F] [--demo]
          import PATH... --as mbox|eml|jsonl|feed|mastodon|bluesky|csv [--account A] [--sent] [--ours NAME]... [--json]
                 [--zone Europe/Brussels] [--channel C]     for a table (csv): where no zone and no channel stand in it
          user add NAME EMAIL --role administrator|agent|reader | user reset EMAIL | user list
          token new NAME --scopes A,B [--user EMAIL] [--expires DATE] | token list | token revoke NUMBER
                                 keys by which programs use the REST API, shown once
          organisation list | organisation add NAME [--regime R] | organisation host HOST --organisation NAME
          export [FILE]          all messages as JSON Lines
          erase PERSON [--reason WHY] [--yes]   everything of a person goes; without --yes it says what would
          access PERSON --to FILE [--language nl|fr|de|en] [--names]   everything that is held on a person, as one file
          retention show | retention run [--yes]   how long things are kept; lets go of what was kept long enough
          backup FILE            a checked copy of the database, also beside a running server
          restore FILE --yes     puts a backup back
          doctor                 looks whether everything is sound, and says what is not
          migrate [--dry-run]    brings the schema up to date (PostgreSQL)
          bench NAME             how fast a function is; benchmarks/ in the source has those with peers
          settings               what is set, where it comes from and what it means
        Each of these takes --data DIR (default: data) or --database URL, and --organisation NAME.

        Filters: standard input to standard output
          mail [--mbox]          a mail as JSON
          feed [--url URL] [--charset C]
                                 a feed (RSS, Atom, JSON Feed) as JSON
          sanitise               HTML made safe
          analyse [--plain]      what a message says and how: language, kind, urgency, topics, tone, with the words behind it
          coach                  a draft judged beside the message it answers: empathic, personal, positive, solution, tone, plain language
          due                    when an answer is due, in opening hours, with holidays and pauses
          length                 how long a text is on a channel, and whether it fits
          address-check          whether an outgoing fetcher may reach an address, one a line
          decide [--scheme FILE] [--answers FILE] [--language L]
                                 what the reaction scheme says of each message, and why
          scheme-check FILE      what is wrong with a reaction scheme
          schema [NAME]          JSON Schemas of these files; the scheme that is shipped
        """
}
