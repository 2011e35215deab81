extension Frame {
    /// A form that posts to `action`, with the token against forgery and the given hidden fields.
    func form(_ action: String, class name: String = "", hidden: [(name: String, value: String)] = [], id: String? = nil, _ content: HTML)
        -> HTML
    {
        """
        <form method="post" action="\(action)"\(attribute: "class", name.isEmpty ? nil : name)\(attribute: "id", id)>\
        <input type="hidden" name="csrf" value="\(csrf)">\
        \(each: hidden, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })\(content)</form>
        """
    }
}

/// A field with its label, its hint and what is wrong with it, tied together for screen readers.
struct Field {
    var id: String
    var name: String
    var label: String
    var value = ""
    var type = "text"
    var hint: String?
    var problem: String?
    var autocomplete: String?
    var isRequired = true
    var minimum: Int?
    var maximum = 200

    var html: HTML {
        let described = [hint == nil ? nil : "\(id)-hint", problem == nil ? nil : "\(id)-problem"].compactMap { $0 }.joined(separator: " ")
        return """
            <div class="field">
            <label for="\(id)">\(label)</label>
            \(with: hint, { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" })
            \(with: problem, { "<p class=\"problem\" id=\"\(id)-problem\">\(Icon.alert.html)\($0)</p>" })
            <input id="\(id)" name="\(name)" type="\(type)" value="\(value)" maxlength="\(maximum)"\
            \(attribute: "minlength", minimum.map(String.init))\(attribute: "autocomplete", autocomplete)\
            \(attribute: "aria-describedby", described.isEmpty ? nil : described)\
            \(attribute: "aria-invalid", problem == nil ? nil : "true")\(flag: "required", if: isRequired)\
            \(attribute: "spellcheck", type == "text" ? nil : "false")>
            </div>
            """
    }
}

/// A list to choose one from, with its label.
struct Choice {
    var id: String
    var name: String
    var label: String
    var options: [(value: String, label: String)]
    var selected: String
    var hint: String?

    var html: HTML {
        """
        <div class="field">
        <label for="\(id)">\(label)</label>
        \(with: hint, { "<p class=\"hint\" id=\"\(id)-hint\">\($0)</p>" })
        <select id="\(id)" name="\(name)"\(attribute: "aria-describedby", hint == nil ? nil : "\(id)-hint")>\
        \(each: options, { "<option value=\"\($0.value)\"\(flag: "selected", if: $0.value == selected)>\($0.label)</option>" })</select>
        </div>
        """
    }
}
