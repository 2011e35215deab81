import Desk
import Domain
import HTTP
import Support

extension WebSite {
    func addPromise(to router: inout Router) {
        router.get("/settings/promise") { try await promise($0) }
        router.post("/settings/promise") { try await changePromise($0) }
    }

    private func promise(_ request: Request) async throws -> Response {
        let visit = try await visit(request)
        try visit.agent.require(.administer)
        let schedule = try await desk.promise(as: visit.agent)
        return try await promisePage(visit, PromiseForm(schedule.promise), version: schedule.version, shown: schedule)
    }

    private func changePromise(_ request: Request) async throws -> Response {
        let (visit, form) = try await submission(request)
        try visit.agent.require(.administer)
        let typed = PromiseForm(form)
        guard let version = form.first("version").flatMap({ Int($0) }), version >= 0, version < Int32.max else { throw Malformed() }
        let (promise, problems) = typed.promise()
        let current = try await desk.promise(as: visit.agent)
        guard let promise, let schedule = try? PromiseSchedule(promise, version: version) else {
            return try await promisePage(visit, typed, version: version, shown: current, problems: problems)
        }
        if schedule.problem(at: visit.now) != nil {
            return try await promisePage(visit, typed, version: version, shown: current, problems: [.all: .problemNeverOpen])
        }
        if form.first("do") == "preview" {
            return try await promisePage(visit, typed, version: version, shown: schedule, isPreview: true)
        }
        do { try await desk.change(promise, version: version, as: visit.agent, now: visit.now) } catch is Conflict {
            // Who saves once more has been told.
            return try await promisePage(visit, typed, version: current.version, shown: schedule, problems: [.all: .problemPromiseChanged])
        }
        return go(Address.promise, Notice(.saved))
    }

    private func promisePage(
        _ visit: Visit, _ form: PromiseForm, version: Int, shown: PromiseSchedule, problems: [PromiseForm.Place: Phrase] = [:],
        isPreview: Bool = false
    ) async throws -> Response {
        let due = Channel.allCases.compactMap { channel in shown.due(visit.now, on: channel).map { (channel, $0) } }
        let year = Wording(.nlBE, zone: zone, now: visit.now).year(visit.now)
        let today = CivilDate(dayNumber: Int(visit.now.microseconds.floored(by: 86_400_000_000)))
        let calendar = HolidayCalendar(rawValue: form.holidays) ?? .none
        let ahead = (calendar.days(in: year) + calendar.days(in: year + 1)).filter { $0.date >= today }.prefix(calendar.holidays.count)
        let page = PromisePage(
            form: form, version: version, problems: problems, due: Dictionary(uniqueKeysWithValues: due), holidays: Array(ahead),
            isPreview: isPreview)
        return try await self.page(visit, status: problems.isEmpty ? 200 : 422) { page.html(in: $0) }
    }
}

extension PromiseForm {
    /// What was sent; a field that is missing is empty.
    fileprivate init(_ form: Form) {
        let text = { (name: String) in String((form.first(name) ?? "").prefix(20_000)) }
        self.init(
            zone: text("zone"), week: (0..<7).map { text("day-\($0)") }, holidays: text("holidays"), closed: text("closed"),
            special: text("special"),
            targets: Dictionary(
                uniqueKeysWithValues: Channel.allCases.filter { form.first("amount-\($0.rawValue)") != nil }.map { channel in
                    (
                        channel,
                        Target(
                            amount: text("amount-\(channel.rawValue)"), unit: Unit(rawValue: text("unit-\(channel.rawValue)")) ?? .hours,
                            isAroundTheClock: form.first("always-\(channel.rawValue)") != nil)
                    )
                }))
    }
}
