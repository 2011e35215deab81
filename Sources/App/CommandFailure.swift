/// A command could not be carried out: one plain sentence and the exit status of the contract.
package struct CommandFailure: Error, Sendable {
    package enum Status: Int32, Sendable {
        case usage = 2
        case unreadableInput = 65
        case internalError = 70
        case busy = 75
        case settings = 78
    }
    package let status: Status
    package let sentence: String
    package init(_ status: Status, _ sentence: String) { (self.status, self.sentence) = (status, sentence) }
}
