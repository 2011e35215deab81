/// Where the administrator decides about what is kept and sees who looked at it.
struct PrivacyLinks {
    let say: Wording

    var html: HTML {
        """
        <section aria-labelledby="privacy"><h2 id="privacy">\(say(.logPrivacy))</h2><p class="buttons">\
        <a class="button" href="\(Address.retention)">\(Icon.clock.html)\(say(.retention))</a>\
        <a class="button" href="\(Address.log(LogPage.Asked()))">\(Icon.stack.html)\(say(.log))</a>\
        <a class="button" href="\(Address.register)">\(Icon.form.html)\(say(.register))</a>\
        <a class="button" href="\(Address.privacy)">\(Icon.globe.html)\(say(.privacyTitle))</a></p></section>
        """
    }
}
