import Domain
import Foundation

import Domain

/// Which column of a table holds what, by its name in four languages, however it is written.
package struct CSVColumns: Sendable, Equatable {
    package enum Field: String, Sendable, CaseIterable {
        case id, channel, account, type, name, handle, authorID, subject, text, at, time, url, language, inReplyTo, thread, likes, shares,
            replies,
            views, isPublic, direction
    }

    /// The places of the fields in a row.
    package private(set) var places: [Field: Int] = [:]

    /// The columns that `header` names; of two that mean the same the first counts.
    package init(_ header: [String]) {
        let names = header.map(Self.bare)
        // A name that says exactly the field goes before one that only may mean it.
        for exact in [true, false] {
            for (place, name) in names.enumerated() where !places.values.contains(place) {
                guard let (field, isExact) = Self.fields[name], isExact == exact, places[field] == nil else { continue }
                places[field] = place
            }
        }
    }

    package func cell(_ field: Field, of row: [String]) -> String? {
        guard let place = places[field], place < row.count else { return nil }
        let text = row[place].trimmed
        return text.isEmpty ? nil : text
    }

    /// A name without case, accents, spaces and marks.
    static func bare(_ name: String) -> String {
        var out = ""
        for scalar in name.decomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) { out.unicodeScalars.append(scalar) }
        }
        return out.replacing("ß", with: "ss")
    }

    private static let fields: [String: (Field, isExact: Bool)] = {
        var fields: [String: (Field, isExact: Bool)] = [:]
        func add(_ field: Field, _ exact: String, _ loose: String = "") {
            for name in exact.split(separator: " ") { fields[String(name)] = (field, true) }
            for name in loose.split(separator: " ") { fields[String(name)] = (field, false) }
        }
        add(
            .id, "id messageid remoteid postid tweetid berichtid statusid guid identifier",
            "nummer nr numero number referentie reference ref kenmerk ticket")
        add(.channel, "channel kanaal canal kanal medium platform network netwerk reseau netzwerk", "bron source quelle")
        add(.account, "account compte konto accountname")
        add(.type, "type soort art kind")
        add(
            .name, "authorname auteur author name naam nom verfasser autor afzender absender expediteur sender from von van displayname",
            "de persoon burger citoyen burger person klant client kunde contact voornaamnaam volledigenaam fullname")
        add(
            .handle,
            "handle username gebruiker gebruikersnaam utilisateur nomdutilisateur benutzer benutzername screenname authorhandle user",
            "email mail emailadres emailaddress adressemail adresseemail courriel adressecourriel epost emailadresse")
        add(.authorID, "authorid userid auteurid gebruikerid")
        add(.subject, "subject onderwerp objet sujet betreff title titel titre")
        add(
            .text, "text tekst texte message bericht nachricht content inhoud contenu inhalt body",
            "omschrijving description beschrijving beschreibung opmerking commentaar comment commentaire kommentar reactie vraag question frage melding klacht post tweet caption"
        )
        add(
            .at,
            "at date datum createdat created timestamp datetime datumtijd datumentijd datetijd dateheure datumzeit datumuhrzeit publishedat published verzonden ontvangen received sentat",
            "moment tijdstip gepubliceerd aangemaakt cree erstellt ingediend postdate geplaatst")
        add(.time, "time tijd uur heure zeit uhrzeit hour")
        add(.url, "url link permalink lien koppeling webadres adresseweb weblink posturl")
        add(.language, "lang language taal langue sprache")
        add(.inReplyTo, "inreplyto inreplytoid antwoordop reponsea antwortauf parentid parent replyto")
        add(.thread, "thread threadid conversation conversationid gesprek gesprekid conversationnummer unterhaltung draad")
        add(.likes, "likes likecount favourites favorites vindikleuks jaime gefallt reacties reactions")
        add(.shares, "shares sharecount retweets reposts gedeeld partages geteilt")
        add(.replies, "replies replycount comments commentcount antwoorden reponses antworten")
        add(.views, "views viewcount impressions weergaven vues aufrufe bereik reach")
        add(.isPublic, "public openbaar publiek publique offentlich ispublic")
        add(.direction, "direction richting sens richtung")
        return fields
    }()
}
