/// A drawing from the sprite; always beside a word, so it is silent for screen readers.
enum Icon: String, CaseIterable {
    case mail, note, reply, incoming, person, people, inbox, stack, clock, ban, alert, question, info, check, close, tag, search, undo, send
    case outbox, download, clip, image, shield, gear, more, menu, back, down, reopen, robot, key, leave, pause, play, keyboard, plus
    case printer, phone, form, chat, feed, star, counter, globe, pin, device, dot, ring, half, moon, square, quarter, late

    var html: HTML {
        """
        <svg class="icon" width="18" height="18" aria-hidden="true" focusable="false"><use href="\(Assets.icons.path)#\(rawValue)"/></svg>
        """
    }
}
