package org.greenroom.membership.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import java.util.List;
import org.greenroom.shell.StatusTag;
import org.greenroom.shell.StatusTag.Shape;

/** Says in words where two lists of the same facts differ: side by side is one below the other on a phone. */
final class Differences {
    private Differences() {}

    static void mark(DescriptionList one, DescriptionList other) {
        List<Description> left = values(one);
        List<Description> right = values(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            if (!left.get(i)
                    .getElement()
                    .getTextRecursively()
                    .equals(right.get(i).getElement().getTextRecursively())) {
                left.get(i).add(tag());
                right.get(i).add(tag());
            }
        }
    }

    private static StatusTag tag() {
        var tag = new StatusTag(UI.getCurrent().getTranslation("membership.merge.differs"), Shape.DASHED);
        tag.addClassName("differs");
        return tag;
    }

    private static List<Description> values(DescriptionList list) {
        return list.getChildren()
                .filter(Description.class::isInstance)
                .map(Description.class::cast)
                .toList();
    }
}
