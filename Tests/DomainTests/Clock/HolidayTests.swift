import Domain
import Support
import Testing

@Suite struct HolidayTests {
    @Test(
        "Easter, as the almanacs print it",
        arguments: [
            (1583, "1583-04-10"), (1700, "1700-04-11"), (1818, "1818-03-22"), (1900, "1900-04-15"), (1943, "1943-04-25"),
            (1954, "1954-04-18"),
            (1961, "1961-04-02"), (1981, "1981-04-19"), (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"),
            (2019, "2019-04-21"),
            (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"), (2028, "2028-04-16"),
            (2029, "2029-04-01"),
            (2030, "2030-04-21"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2076, "2076-04-19"), (2100, "2100-03-28"),
            (2285, "2285-03-22"),
        ])
    func easter(_ year: Int, _ date: String) { #expect(Holiday.easter(in: year).description == date) }

    @Test("Easter is a Sunday from 22 March to 25 April in every year")
    func everyEaster() {
        for year in 1583...9999 {
            let easter = Holiday.easter(in: year)
            #expect(easter.weekday == 6)
            #expect((3, 22) <= (easter.month, easter.day) && (easter.month, easter.day) <= (4, 25), "\(easter)")
        }
    }

    @Test("Belgium has ten, the communities one more, the Netherlands nine with the two Sundays")
    func counts() {
        #expect(HolidayCalendar.allCases.map(\.holidays.count) == [10, 11, 11, 11, 10, 9, 0])
        for calendar in HolidayCalendar.allCases {
            #expect(Set(calendar.holidays).count == calendar.holidays.count)
            #expect(calendar.days(in: 2026).map(\.date) == calendar.days(in: 2026).map(\.date).sorted())
        }
    }

    @Test("King's Day is never a Sunday")
    func kingsDay() {
        for year in 2014...2200 {
            let day = Holiday.kingsDay.date(in: year)
            #expect(day.weekday != 6)
            #expect(day.day == 27 || (day.day == 26 && day.weekday == 5))
        }
        #expect(Holiday.kingsDay.date(in: 2025).description == "2025-04-26")
    }
}
