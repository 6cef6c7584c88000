package org.greenroom.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.greenroom.texts.Languages;
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

    private final ITemplateEngine templates;
    private final String styles = text("/print/print.css");

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        // It would write what stands in a document past the portal’s own log.
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param template a well-formed XHTML template below {@code templates/}, best one that fills {@code print/layout}
     * @param language the language of the file
     * @param model what the template shows; {@code styles} is added
     */
    public byte[] render(String template, Locale language, Map<String, Object> model) {
        var context = new Context(Languages.nearest(language), model);
        context.setVariable("styles", styles);
        return fromXhtml(templates.process(template, context));
    }

    byte[] fromXhtml(String xhtml) {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .withW3cDocument(parse(xhtml), null)
                .usePdfUaAccessibility(true)
                .useFont(() -> resource("/print/InstrumentSans-Regular.ttf"), FONT, 400, FontStyle.NORMAL, true)
                .useFont(() -> resource("/print/InstrumentSans-SemiBold.ttf"), FONT, 600, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> null);
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> false, moment);
        }
        try {
            builder.toStream(bytes).run();
        } catch (IOException e) {
            throw new UncheckedIOException("A PDF file could not be made", e);
        }
        return bytes.toByteArray();
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

    private static InputStream resource(String path) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(path), path);
    }

    private static String text(String path) {
        try (var in = resource(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
