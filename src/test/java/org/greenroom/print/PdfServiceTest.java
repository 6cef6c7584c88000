package org.greenroom.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.greenroom.testing.GreenroomTest;
import org.greenroom.texts.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@GreenroomTest
class PdfServiceTest {

    @Autowired
    private Pdf pdf;

    @Test
    void welshTextIsReadableTaggedAndInAnEmbeddedFont() throws Exception {
        var bytes = pdf.render(
                "print/sample",
                Languages.WELSH,
                Map.of(
                        "title",
                        "Derbynneb: tŷ a dŵr",
                        "text",
                        "Ŵ Ŷ ẁ ẃ ẅ ỳ ï â ê î ô û & <b> cyfrifiadur office Cyflogwr"));
        try (var document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Derbynneb: tŷ a dŵr")
                    .contains("Ŵ Ŷ ẁ ẃ ẅ ỳ ï â ê î ô û & <b>")
                    // As a ligature it could neither be searched nor read out.
                    .contains("cyfrifiadur office Cyflogwr")
                    .contains("Heddiw")
                    .contains("Undeb y Perfformwyr");
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getLanguage()).isEqualTo("cy");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Derbynneb: tŷ a dŵr");
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void nothingOutsideTheTemplateIsEverFetched() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            var away = "http://localhost:" + server.getAddress().getPort();
            var bytes = pdf.fromXhtml("""
                    <html lang="en"><head><title>T</title><meta name="subject" content="T"/>
                    <meta name="description" content="T"/>
                    <link rel="stylesheet" href="%1$s/link.css"/>
                    <style>@import url(%1$s/import.css);
                    @font-face { font-family: X; src: url(%1$s/font.ttf) }
                    body { font-family: "Instrument Sans"; background: url(%1$s/background.png) }
                    li { list-style-image: url(%1$s/list.png) } p::before { content: url(%1$s/before.png) }</style></head>
                    <body><p>Kept</p><img src="%1$s/image.png" alt="none"/>
                    <img src="file:///etc/hostname" alt="none"/>
                    <object data="%1$s/object.svg"></object><iframe src="%1$s/frame.html"></iframe>
                    <ul><li>One</li></ul></body></html>""".formatted(away));
            try (var document = Loader.loadPDF(bytes)) {
                assertThat(new PDFTextStripper().getText(document)).contains("Kept");
            }
        } finally {
            server.stop(0);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aPictureThatTheTemplateHoldsItselfIsShown() throws Exception {
        var logo =
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
        var bytes = pdf.fromXhtml("""
                <html lang="en"><head><title>T</title><meta name="subject" content="T"/>
                <meta name="description" content="T"/><style>body { font-family: "Instrument Sans" }</style></head>
                <body><p><img alt="" src="%s"/></p><p>Kept</p></body></html>""".formatted(logo));
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getPage(0).getResources().getXObjectNames()).isNotEmpty();
        }
    }

    @Test
    void noEntityReachesAFileOfThisMachine(@TempDir Path folder) throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "nobody may read this");
        var attack = """
                <!DOCTYPE html [<!ENTITY x SYSTEM "%s">]>
                <html lang="en"><head><title>T</title><style>body { font-family: "Instrument Sans" }</style></head>
                <body><p>before</p><p>&x;</p></body></html>""".formatted(secret.toUri());
        try (var document = Loader.loadPDF(pdf.fromXhtml(attack))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("before")
                    .doesNotContain("nobody");
        }
    }

    @Test
    void aTemplateThatIsNotWellFormedIsRefused() {
        assertThatThrownBy(() -> pdf.fromXhtml("<html><body><p>no end</body></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
