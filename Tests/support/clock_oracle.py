"""The response clock once more, as slowly and plainly as can be: it walks through time step by step and looks at the clock on the wall.

Nothing is shared with the program, neither the words nor the way: what both say is likely so.
"""

import datetime as dt
import functools
import zoneinfo

UTC = dt.timezone.utc
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
LIMIT = 366 * 86400


def instant(text):
    """A time of the contract as seconds since 1970; a float only where it has a fraction."""
    at = dt.datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()
    return int(at) if at == int(at) else at


@functools.lru_cache(None)
def easter(year):
    """Gauss's rule of 1800 with the corrections of 1816, which is another way than the program's."""
    a, b, c, k = year % 19, year % 4, year % 7, year // 100
    p, q = (13 + 8 * k) // 25, k // 4
    m, n = (15 - p + k - q) % 30, (4 + k - q) % 7
    d = (19 * a + m) % 30
    e = (2 * b + 4 * c + 6 * d + n) % 7
    day = 22 + d + e
    if d == 29 and e == 6:
        day = 50
    if d == 28 and e == 6 and (11 * m + 11) % 30 < 19:
        day = 49
    return dt.date(year, 3, 1) + dt.timedelta(days=day - 1)


@functools.lru_cache(None)
def holidays(name, year):
    if name == "none":
        return frozenset()
    day = lambda month, number: dt.date(year, month, number)
    after = lambda days: easter(year) + dt.timedelta(days=days)
    if name == "NL":
        king = day(4, 27)
        king = king - dt.timedelta(days=1) if king.isoweekday() == 7 else king
        return frozenset([day(1, 1), after(0), after(1), king, after(39), after(49), after(50), day(12, 25), day(12, 26)])
    extra = {"BE": [], "BE-BRU": [], "BE-VLG": [day(7, 11)], "BE-WAL": [day(9, 27)], "BE-DG": [day(11, 15)]}[name]
    return frozenset(
        [day(1, 1), after(1), day(5, 1), after(39), after(50), day(7, 21), day(8, 15), day(11, 1), day(11, 11), day(12, 25), *extra])


class Calendar:
    def __init__(self, value):
        self.always = value == "always"
        self.value = {} if self.always else value
        self.zone = zoneinfo.ZoneInfo("UTC" if self.always else value["zone"])
        self.known = {}

    def blocks(self, date):
        """The hours of a date as minutes of the day."""
        if self.always:
            return [(0, 1440)]
        if date not in self.known:
            name = date.isoformat()
            if name in self.value.get("special", {}):
                pairs = self.value["special"][name]
            elif name in self.value.get("closed", []) or date in holidays(self.value.get("holidays", "none"), date.year):
                pairs = []
            else:
                pairs = self.value.get("open", {}).get(DAYS[date.weekday()], [])
            minutes = lambda text: int(text[:2]) * 60 + int(text[3:])
            self.known[date] = [(minutes(one), minutes(other)) for one, other in pairs]
        return self.known[date]

    def wall(self, second):
        return dt.datetime.fromtimestamp(second, UTC).astimezone(self.zone)

    def is_open(self, second):
        wall = self.wall(second)
        minute = wall.hour * 60 + wall.minute
        return any(start <= minute < end for start, end in self.blocks(wall.date()))


def duration(text):
    """(days, seconds) of the durations that the cases use."""
    days, _, time = text[1:].partition("T")
    seconds, number = 0, ""
    for letter in time:
        if letter in "HMS":
            seconds += round(float(number.replace(",", ".")) * {"H": 3600, "M": 60, "S": 1}[letter])
            number = ""
        else:
            number += letter
    return int(days.rstrip("D") or 0), seconds


class Clock:
    def __init__(self, question, target):
        self.calendar = Calendar(question.get("calendar", "always"))
        self.received = instant(question["received"])
        self.days, self.seconds = duration(target)
        self.pauses = []
        for start, end in question.get("pauses", []):
            one, other = instant(start), float("inf") if end is None else instant(end)
            self.pauses.append((min(one, other), max(one, other)))
        times = [self.received, self.seconds] + [time for pause in self.pauses for time in pause if time != float("inf")]
        times += [instant(question[name]) for name in ("now", "answered") if name in question]
        #: Steps of a minute where all lies on minutes, else of a second.
        self.step = 60 if all(time % 60 == 0 for time in times) else 1
        self.whole = all(time == int(time) for time in times)

    def paused(self, second, pauses=None):
        return any(start <= second < end for start, end in (self.pauses if pauses is None else pauses))

    def counted(self, start, end, pauses=None):
        return sum(
            self.step for second in range(start, max(start, end), self.step) if self.calendar.is_open(second) and not self.paused(second, pauses))

    def due(self, pauses=None):
        pauses = self.pauses if pauses is None else pauses
        start = self.received
        if self.days:
            start = self._closing(start, pauses)
            if start is None:
                return None
        left, second, idle = self.seconds, start, 0
        while left > 0:
            if any(begin <= second and end == float("inf") for begin, end in pauses):
                return None
            is_open = self.calendar.is_open(second)
            idle = 0 if is_open else idle + self.step
            if idle > LIMIT:
                raise ValueError("never open")
            if is_open and not self.paused(second, pauses):
                left -= self.step
            second += self.step
        return second

    def _closing(self, start, pauses):
        """Walks through local days; a day counts when some of its open time is not paused."""
        date, counted, second = self.calendar.wall(start).date(), 0, start
        second -= second % self.step
        while self.calendar.wall(second).date() <= date:
            second += self.step
        for _ in range(4000):
            date += dt.timedelta(days=1)
            closing, counts = None, False
            while self.calendar.wall(second).date() == date:
                if self.calendar.is_open(second):
                    closing = second + self.step
                    counts = counts or not self.paused(second, pauses)
                second += self.step
            if any(begin <= second and end == float("inf") for begin, end in pauses) and not counts:
                return None
            if counts:
                counted += 1
            if closing and counted >= self.days and not self.paused(closing - self.step, pauses):
                return closing
        raise ValueError("never open")

    def at(self, now, answered):
        due = self.due()
        answered = answered if answered is not None and answered <= now else None
        end = max(self.received, now if answered is None else answered)
        if answered is None:
            state = "breached" if due is not None and end >= due else "paused" if self.paused(now) else "running"
        else:
            state = "breached" if due is not None and answered > due else "met"
        ended = [(a, b) if b != float("inf") else (a, max(a, end)) for a, b in self.pauses] if due is None else self.pauses
        left = due if due is not None else self.due(ended)
        return {
            "due": due, "openSeconds": self.counted(self.received, now), "state": state, "remainingSeconds": self.counted(end, left, ended),
        }
