/// Feeds of our own writing.
enum FeedFixtures {
    static let rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <?xml-stylesheet href="feed.css"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
          xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
        <channel>
          <title>Nieuws uit Waterlinge</title>
          <link>https://nieuws.waterlinge.example/</link>
          <atom:link rel="self" href="https://nieuws.waterlinge.example/rss.xml"/>
          <language>nl-be</language>
          <managingEditor>redactie@waterlinge.example (De redactie)</managingEditor>
          <image><title>Logo</title><link>https://elders.example/</link></image>
          <item>
            <title>Zwembad &amp;amp; sporthal dicht</title>
            <link>/zwembad</link>
            <guid isPermaLink="false">waterlinge-12</guid>
            <pubDate>Mon, 23 Nov 2026 09:30:00 +0100</pubDate>
            <description>Kort</description>
            <content:encoded><![CDATA[<p onclick="x()">Het <b>zwembad</b> is dicht. <a href="/meer">Meer</a><script>alert(1)</script></p>]]></content:encoded>
            <dc:creator>Fatima El Amrani</dc:creator>
            <slash:comments>4</slash:comments>
            <enclosure url="foto%20een.jpg" type="image/jpeg" length="1234"/>
          </item>
          <item>
            <title>Kost 1 &lt; 2 euro</title>
            <guid>https://nieuws.waterlinge.example/2</guid>
            <description>Gewone tekst
        op twee regels</description>
          </item>
        </channel></rss>
        """

    static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://ville.example/blog/">
          <title type="html">Les &lt;em&gt;nouvelles&lt;/em&gt;</title>
          <link href="."/><link rel="self" href="feed.atom"/>
          <author><name>La ville</name><email>info@ville.example</email><uri>https://ville.example/</uri></author>
          <entry xml:lang="de">
            <id>tag:ville.example,2026:1</id>
            <title>Straße gesperrt</title>
            <updated>2026-11-23T10:00:00.5+01:00</updated>
            <published>2026-11-22T08:00:00Z</published>
            <link rel="alternate" type="text/html" href="strasse"/>
            <link rel="enclosure" type="application/pdf" href="plan.pdf" length="99" title="Plan"/>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p xml:base="/x/">Siehe <a href="plan">Plan</a></p></div></content>
          </entry>
          <entry>
            <id>tag:ville.example,2026:2</id>
            <title type="text">Q&amp;amp;R &lt;b&gt;</title>
            <updated>2026-11-21T08:00:00Z</updated>
            <summary>Un résumé</summary>
            <author><name>Claire</name></author>
          </entry>
        </feed>
        """

    static let rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel rdf:about="https://stadt.example/rdf"><title>Stadt</title><link>https://stadt.example/</link><dc:language>de</dc:language></channel>
          <item rdf:about="https://stadt.example/1"><title>Eins</title><link>https://stadt.example/1</link><dc:date>2026-11-23</dc:date></item>
        </rdf:RDF>
        """

    static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Nieuws", "home_page_url": "https://waterlinge.example/", "language": "nl",
         "items": [
          {"id": 7, "url": "/zeven", "title": "Zeven", "content_html": "<p>Zie <a href='/kaart'>kaart</a><img src=x onerror=y></p>",
           "date_published": "2026-11-23T09:30:00+01:00", "authors": [{"name": "Jan", "url": "https://jan.example/"}],
           "attachments": [{"url": "https://waterlinge.example/a.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 12, "title": "Geluid"}]},
          "geen object", {"content_text": "Zonder\\nalles"}]}
        """
}
