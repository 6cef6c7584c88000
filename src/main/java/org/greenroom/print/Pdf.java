package org.greenroom.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.greenroom.site.Look;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes PDF files from templates: tagged for screen readers (PDF/UA), with the portal's own font embedded. Nothing
 * outside the template is ever fetched, neither from the network nor from this machine.
 */
@Component
public class Pdf {

    private static final String FONT = "Instrument Sans";
    /** The accent as the stylesheet has it; the union’s own takes its place. */
    private static final String ACCENT = "#1d5340";
    /** The tag “GSUB”. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private final ITemplateEngine templates;
    private final String styles;
    private final Look look;
    private final byte[] regular = withoutLigatures(bytes("/print/InstrumentSans-Regular.ttf"));
    private final byte[] semiBold = withoutLigatures(bytes("/print/InstrumentSans-SemiBold.ttf"));

    Pdf(ITemplateEngine templates, Look look) {
        this.templates = templates;
        this.look = look;
        styles = text("/print/print.css").replace(ACCENT, look.accent());
        // It would write what stands in a document past the portal’s own log.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param template a well-formed XHTML template below {@code templates/}, best one that fills {@code print/layout}
     * @param language the language of the file
     * @param model what the template shows; {@code styles} and {@code logo} are added
     */
    public byte[] render(String template, Locale language, Map<String, Object> model) {
        var context = new Context(Languages.nearest(language), model);
        context.setVariable("styles", styles);
        context.setVariable("logo", look.logoData());
        return fromXhtml(templates.process(template, context));
    }

    byte[] fromXhtml(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(parse(xhtml), null)
                .usePdfUaAccessibility(true)
                .useFont(() -> new ByteArrayInputStream(regular), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(semiBold), FONT, 600, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> isInside(uri) ? uri : null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> isInside(uri), moment);
        }
        try {
            builder.toStream(bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF file could not be made", e);
        }
        return bytes.toByteArray();
    }

    /** Whether an address holds its own picture. */
    private static boolean isInside(@Nullable String uri) {
        return uri != null && (uri.startsWith("data:image/png;base64,") || uri.startsWith("data:image/jpeg;base64,"));
    }

    private static Document parse(String xhtml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setXIncludeAware(false);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IllegalArgumentException("The template of a PDF file is not well-formed", e);
        }
    }

    /**
     * A ligature is drawn, but the file does not say for which letters it stands: “fi” could neither be searched nor
     * read out. Under another name the table of substitutions is not found (OpenType, “Table Directory”).
     */
    private static byte[] withoutLigatures(byte[] font) {
        var directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int i = 0; i < tables; i++) {
            int at = 12 + 16 * i;
            if (directory.getInt(at) == SUBSTITUTIONS) {
                directory.putInt(at, SUBSTITUTIONS + 1);
            }
        }
        return font;
    }

    private static byte[] bytes(String path) {
        try (var in = Objects.requireNonNull(Pdf.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
