package org.greenroom.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status by word and shape. */
public class StatusTag extends Span {

    /** The shape: quiet fill, accent outline, accent fill, dashed outline, or the cue for what is running out. */
    public enum Shape {
        QUIET,
        OUTLINE,
        STRONG,
        DASHED,
        CUE
    }

    /** @param text the status, already translated */
    public StatusTag(String text, Shape shape) {
        super(text);
        addClassNames("tag", "tag-" + shape.name().toLowerCase(Locale.ROOT));
    }
}
