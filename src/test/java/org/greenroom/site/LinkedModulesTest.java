package org.greenroom.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedModulesTest {

    @Test
    void everyModuleStandsOnceAndBeforeThoseThatUseIt() {
        var linked = link(Map.of(
                "a/main.js", "import { one } from \"./one.js\";\nimport { two } from \"../b/two.js\";\n\none(two);\n",
                "a/one.js", "import { two } from \"../b/two.js\";\nexport const one = (x) => two + x;\n",
                "b/two.js", "const hidden = 1;\nexport const two = hidden + 1;\nexport class Three {}\n"));

        assertThat(linked).isEqualToIgnoringNewLines("""
                        // ---- b/two.js
                        const module_b_two_js = (() => {
                        const hidden = 1;
                        const two = hidden + 1;
                        class Three {}
                        return { two, Three };
                        })();

                        // ---- a/one.js
                        const module_a_one_js = (() => {
                        const { two } = module_b_two_js;
                        const one = (x) => two + x;
                        return { one };
                        })();

                        // ---- a/main.js
                        const module_a_main_js = (() => {
                        const { one } = module_a_one_js;
                        const { two } = module_b_two_js;

                        one(two);
                        return {  };
                        })();
                        """);
    }

    @Test
    void aCircleAndEveryOtherFormAreRefusedByName() {
        assertThatThrownBy(() -> link(Map.of(
                        "a/main.js", "import { x } from \"./x.js\";\n",
                        "a/x.js", "import { y } from \"./main.js\";\nexport const x = 1;\n")))
                .hasMessageContaining("circle")
                .hasMessageContaining("a/main.js");
        for (var line : new String[] {
            "import x from \"./x.js\";",
            "import * as x from \"./x.js\";",
            "import { x as y } from \"./x.js\";",
            "export default 1;",
            "export let x = 1;",
            "export { x };"
        }) {
            assertThatThrownBy(() -> link(Map.of("a/main.js", line + "\n", "a/x.js", "export const x = 1;\n")))
                    .as(line)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a/main.js");
        }
    }

    private static String link(Map<String, String> modules) {
        return LinkedModules.link("a/main.js", modules::get);
    }
}
