extension Rule {
    static let imports: [Rule] = [
        Rule(
            "Every import is in the table",
            violations: { file in
                guard let target = file.target else { return [] }
                return file.swift.codeLines.enumerated().flatMap { index, line in
                    line.split(separator: ";").compactMap { statement in
                        guard let module = ImportTable.module(importedBy: statement),
                            let refusal = ImportTable.refusal(of: module, by: target)
                        else { return nil }
                        return Violation(path: file.path, line: index + 1, reason: refusal)
                    }
                }
            },
            caught: [
                Sample("Sources/Domain/A.swift", "import SQL"),
                Sample("Sources/Domain/A.swift", "package import Glibc"),
                Sample("Sources/Web/A.swift", "package import Storage"),
                Sample("Sources/Web/A.swift", "@testable import Storage"),
                Sample("Sources/Web/A.swift", "@preconcurrency internal import struct SQL.Row"),
                Sample("Sources/Web/A.swift", "import func SQL.connect // only one"),
                Sample("Sources/Desk/A.swift", "import Domain; import HTTP"),
                Sample("Sources/Desk/A.swift", "  private import class Connectors.Mailbox"),
                Sample("Sources/Connectors/A.swift", "import FoundationNetworking"),
                Sample("Sources/Desk/A.swift", "#if canImport(CCurl)\nimport CCurl\n#endif"),
                Sample("Sources/Storage/A.swift", "internal import CSQLite"),
                Sample("Sources/Support/A.swift", "import Domain"),
                Sample("Sources/Unknown/A.swift", "import Foundation"),
            ],
            harmless: [
                Sample("Sources/Domain/A.swift", "import Foundation\npackage import Support"),
                Sample("Sources/Desk/A.swift", "// import HTTP\nlet text = \"import HTTP\"\n/* import SQL\n import SQL */"),
                Sample("Sources/HTTP/A.swift", "package import CMHD\n@preconcurrency import Glibc"),
                Sample("Sources/Web/A.swift", "func importHTTP() {}\nimport Desk"),
            ])
    ]
}
