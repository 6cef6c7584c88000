package org.greenroom.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A bar with the target as a mark. The same stands beside it in words. */
class TargetMeter extends Div {

    TargetMeter(double percent, @Nullable Integer target) {
        addClassName("target-meter");
        getElement().setAttribute("aria-hidden", "true");
        var fill = new Span();
        fill.addClassName("target-fill");
        fill.getStyle().set("width", Math.min(100, percent) + "%");
        add(fill);
        if (target != null) {
            var mark = new Span();
            mark.addClassName("target-mark");
            mark.getStyle().set("inset-inline-start", target + "%");
            add(mark);
        }
    }
}
