import Domain
import Support
import Testing

@testable import Web

/// Every page in every state, for any language; what is said about all languages is tried on these.
struct EveryPage: Sendable, CustomTestStringConvertible {
    let name: String
    let html: @Sendable (Language) -> HTML
    var testDescription: String { name }

    init(_ name: String, _ html: @escaping @Sendable (Language) -> HTML) { (self.name, self.html) = (name, html) }

    static let all: [EveryPage] = door + demo + lists + conversations + rest + messages

    private static let door: [EveryPage] =
        [
            EveryPage("set-up") { SetUpPage(token: "abc").html(in: Fixtures.outside($0, organisation: "")) },
            EveryPage("set-up, everything wrong") {
                SetUpPage(token: "abc", problems: SetUpPage.Problem.allCases).html(in: Fixtures.outside($0, organisation: ""))
            },
            EveryPage("set-up gone") { SetUpGonePage().html(in: Fixtures.outside($0)) },
            EveryPage("password") { PasswordPage(token: "abc", name: "Ng").html(in: Fixtures.outside($0)) },
            EveryPage("password, too short") { PasswordPage(token: "abc", name: "Ng", isTooShort: true).html(in: Fixtures.outside($0)) },
        ]
        + ([nil, .wrong, .wait(seconds: 40), .wait(seconds: 170), .expired, .signedOut] as [SignInPage.Remark?]).map { remark in
            EveryPage("sign-in, \(remark.map { "\($0)" } ?? "plain")") { SignInPage(remark: remark).html(in: Fixtures.outside($0)) }
        }

    private static let demo = [
        EveryPage("demo, sign-in") { SignInPage(people: Fixtures.demo.people).html(in: Fixtures.outside($0).ofDemo) },
        EveryPage("demo, first look") { language in
            InboxPage(list: Fixtures.list(), hints: DemoHints(writers: Fixtures.demo.writers)).html(in: Fixtures.frame(language).ofDemo)
        },
    ]

    private static let lists: [EveryPage] =
        InboxView.allCases.flatMap { view in
            [
                EveryPage("inbox \(view)") { InboxPage(list: Fixtures.list(view)).html(in: Fixtures.frame($0)) },
                EveryPage("inbox \(view), empty") {
                    InboxPage(list: ConversationList(view: view, cards: [])).html(in: Fixtures.frame($0, counts: Frame.Counts()))
                },
            ]
        } + [
            EveryPage("inbox, nothing found") {
                InboxPage(list: ConversationList(view: .mine, search: "xyz", cards: [])).html(in: Fixtures.frame($0))
            },
            EveryPage("inbox, unavailable") {
                InboxPage(list: ConversationList(view: .mine, cards: [], problem: .unavailable)).html(in: Fixtures.frame($0))
            },
            EveryPage("inbox, older") {
                InboxPage(list: ConversationList(view: .all, cards: Fixtures.cards, older: "1-2", isOlderPage: true)).html(
                    in: Fixtures.frame($0))
            },
        ]
        + Notice.Kind.allCases.map { kind in
            EveryPage("after \(kind)") { language in
                var frame = Fixtures.frame(language)
                frame.flash = Notice(kind, "101").flash(frame.say)
                return InboxPage(list: Fixtures.list()).html(in: frame)
            }
        }

    private static let conversations: [EveryPage] =
        [
            EveryPage("conversation") { Fixtures.conversation().html(in: Fixtures.frame($0)) },
            EveryPage("conversation, reader") { Fixtures.conversation().html(in: Fixtures.frame($0, role: .reader)) },
            EveryPage("conversation, note and colleagues") {
                Fixtures.conversation(composer: Fixtures.composer(.note, alsoWriting: ["Karim Haddad", "Ng"])).html(in: Fixtures.frame($0))
            },
            EveryPage("conversation, earlier") {
                var page = Fixtures.conversation()
                (page.earlier, page.isNewest) = ("1-2", false)
                return page.html(in: Fixtures.frame($0))
            },
            EveryPage("conversation, trouble") {
                Fixtures.conversation(Fixtures.troubledThread, state: .snoozed).html(in: Fixtures.frame($0))
            },
            EveryPage("conversation, decided by a person") { Fixtures.overruled.html(in: Fixtures.frame($0)) },
            EveryPage("conversation, decided, reader") { Fixtures.overruled.html(in: Fixtures.frame($0, role: .reader)) },
            EveryPage("conversation, what happened") { Fixtures.conversation(Fixtures.happenings).html(in: Fixtures.frame($0)) },
            EveryPage("whole message") {
                WholeMessagePage(
                    conversation: "101", message: "9001", author: nil, at: Fixtures.now, subject: nil, text: "Lumen", language: "la"
                ).html(in: Fixtures.frame($0))
            },
        ]
        + ClockFace.Mood.allCases.flatMap { mood in
            [true, false].map { isToday in
                EveryPage("conversation, clock \(mood) \(isToday ? "today" : "another day")") { language in
                    var page = Fixtures.conversation([])
                    page.clock = Fixtures.clock(mood, isToday: isToday)
                    return page.html(in: Fixtures.frame(language))
                }
            }
        }
        + Fixtures.decisions.map { name, view in
            EveryPage("conversation, decided: \(name)") { Fixtures.conversation(decided: view).html(in: Fixtures.frame($0)) }
        }
        + StateMark.allCases.map { state in
            EveryPage("conversation, \(state)") { Fixtures.conversation([], state: state, subject: nil).html(in: Fixtures.frame($0)) }
        }
        + Composer.Obstacle.allCases.map { obstacle in
            EveryPage("conversation, \(obstacle)") {
                var composer = Fixtures.composer()
                composer.obstacle = obstacle
                return Fixtures.conversation(composer: composer).html(in: Fixtures.frame($0))
            }
        }
        + Composer.Problem.allCases.map { problem in
            EveryPage("conversation, \(problem)") {
                var composer = Fixtures.composer()
                composer.problem = problem
                return Fixtures.conversation(composer: composer).html(in: Fixtures.frame($0))
            }
        }

    private static let rest: [EveryPage] =
        [
            EveryPage("quarantine") {
                QuarantinePage(
                    items: QuarantinePage.Reason.allCases.map {
                        QuarantinePage.Item(
                            id: "1", receivedAt: Fixtures.now, channel: .email, from: nil, reason: $0, bytes: 1_300_000, attempts: 2)
                    }
                ).html(in: Fixtures.frame($0))
            },
            EveryPage("quarantine, empty") { QuarantinePage(items: []).html(in: Fixtures.frame($0)) },
            EveryPage("outbox") { Fixtures.outbox.html(in: Fixtures.frame($0)) },
            EveryPage("outbox, every reason") { language in
                let items = SendProblem.Reason.allCases.map {
                    OutboxPage.Item(
                        id: "1", conversation: "2", channel: .email, recipient: nil, subject: nil, preview: "Lumen",
                        lastTriedAt: Fixtures.now,
                        attempts: 1, sending: .failed(SendProblem("\($0.rawValue): 550 5.1.1")))
                }
                return OutboxPage(items: items).html(in: Fixtures.frame(language))
            },
            EveryPage("outbox, empty") { OutboxPage(items: []).html(in: Fixtures.frame($0)) },
            EveryPage("settings") { Fixtures.settings(issued: true).html(in: Fixtures.frame($0)) },
            EveryPage("settings, untried") { language in
                var page = Fixtures.settings()
                page.sending.state = .untried
                page.receiving.state = .absent
                return page.html(in: Fixtures.frame(language))
            },
            EveryPage("promise") { Fixtures.promise().html(in: Fixtures.frame($0)) },
            EveryPage("promise, preview") { Fixtures.promise(isPreview: true).html(in: Fixtures.frame($0)) },
            EveryPage("promise, everything wrong") { language in
                Fixtures.promise([
                    .zone: .problemZone, .closed: .problemDate("31/2/2026"), .special: .problemHours("9-"),
                    .day(0): .problemMidnight("22-6"),
                    .target(.x): .problemTarget, .all: .problemNeverOpen,
                ]).html(in: Fixtures.frame(language))
            },
            EveryPage("promise, changed by another") {
                Fixtures.promise([.all: .problemPromiseChanged]).html(in: Fixtures.frame($0))
            },
            EveryPage("programs") { Fixtures.programs(issued: true).html(in: Fixtures.frame($0)) },
            EveryPage("programs, none") { ProgramsPage(keys: []).html(in: Fixtures.frame($0)) },
            EveryPage("privacy") { PrivacyPage(facts: Fixtures.facts()).html(in: Fixtures.outside($0)) },
            EveryPage("privacy, elsewhere") { PrivacyPage(facts: Fixtures.facts(.netherlands)).html(in: Fixtures.outside($0)) },
            EveryPage("privacy, nothing yet") {
                PrivacyPage(facts: Fixtures.facts(.free, isEmpty: true)).html(in: Fixtures.outside($0))
            },
            EveryPage("register") {
                RegisterPage(
                    facts: Fixtures.facts(), users: 3, programs: ["Lumen"], mailServer: "smtp.waterlinge.example:465",
                    scheme: "waterlinge 3"
                ).html(in: Fixtures.frame($0))
            },
            EveryPage("register, nothing yet") {
                RegisterPage(facts: Fixtures.facts(isEmpty: true), users: 1).html(in: Fixtures.frame($0))
            },
            EveryPage("log") { language in
                let kinds = Event.Kind.allCases.enumerated().map {
                    LogPage.Line(
                        number: String($0.offset), kind: $0.element, who: $0.offset % 2 == 0 ? "Ng" : nil, at: Fixtures.now,
                        conversation: "101",
                        reference: "#147", detail: "")
                }
                return LogPage(lines: kinds, users: [(id: "1", name: "Ng")], older: "3", isOlderPage: true).html(
                    in: Fixtures.frame(language))
            },
            EveryPage("log, nobody") { LogPage(lines: [], users: [], problem: .nobody).html(in: Fixtures.frame($0)) },
            EveryPage("log, several") { LogPage(lines: [], users: [], problem: .several).html(in: Fixtures.frame($0)) },
            EveryPage("retention") { Fixtures.retention().html(in: Fixtures.frame($0)) },
            EveryPage("retention, nothing") {
                RetentionPage(report: RetentionReport(), isNightly: false, terms: []).html(in: Fixtures.frame($0))
            },
            EveryPage("retention, not looked") { RetentionPage(report: nil, isNightly: false, terms: []).html(in: Fixtures.frame($0)) },
            EveryPage("retention, too many") { language in
                var page = Fixtures.retention()
                page.report?.lines[0].conversations = 90_000
                return page.html(in: Fixtures.frame(language))
            },
            EveryPage("conversation, held") { language in
                var page = Fixtures.conversation([])
                page.hold = (id: "1", reason: "Lumen")
                return page.html(in: Fixtures.frame(language))
            },
            EveryPage("sessions") { SessionsPage(sessions: Fixtures.sessions).html(in: Fixtures.frame($0)) },
        ]
        + SettingsPage.Problem.allCases.map { problem in
            EveryPage("settings, \(problem)") { Fixtures.settings(problems: [problem]).html(in: Fixtures.frame($0)) }
        }
        + RetentionPage.Problem.allCases.map { problem in
            EveryPage("retention, \(problem)") { Fixtures.retention(problem).html(in: Fixtures.frame($0)) }
        }
        + ProgramsPage.Problem.allCases.map { problem in
            EveryPage("programs, \(problem)") { Fixtures.programs(problem: problem).html(in: Fixtures.frame($0)) }
        }
        + ([nil, .wrong, .tooShort, .wait(seconds: 40)] as [OwnPasswordPage.Problem?]).map { problem in
            EveryPage("own password, \(problem.map { "\($0)" } ?? "plain")") {
                OwnPasswordPage(problem: problem).html(in: Fixtures.frame($0))
            }
        }

    private static let messages: [EveryPage] =
        ([
            .malformed, .expired, .forbidden, .notFound, .conflict(conversation: "1", changedBy: nil, at: Fixtures.now, typed: nil),
            .conflict(conversation: "1", changedBy: "Karim Haddad", at: Fixtures.now, typed: "Lumen"), .tooLarge(limit: 1 << 20),
            .broken(request: "r"), .busy(seconds: 5),
        ] as [MessagePage.Kind]).enumerated().flatMap { index, kind in
            [
                EveryPage("message \(index)") { MessagePage(kind).html(in: Fixtures.frame($0)) },
                EveryPage("message \(index), stranger") { MessagePage(kind).html(in: Fixtures.outside($0)) },
            ]
        }
}

extension Fixtures {
    /// Every thin line that a thread may hold.
    static let happenings: [ThreadEntry] =
        ([
            .assigned(to: "Karim Haddad"), .unassigned, .tagged("x"), .untagged("x"), .snoozed(until: now), .woke, .closed, .reopened,
            .markedSpam, .unmarkedSpam, .withdrawn, .undone,
        ] as [ThreadEvent.Kind]).enumerated().flatMap { index, kind in
            [nil, "Karim Haddad"].map { .event(ThreadEvent(id: "\(index)", kind: kind, actor: $0, at: now)) }
        }
}
