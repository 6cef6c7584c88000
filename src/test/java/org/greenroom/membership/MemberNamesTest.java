package org.greenroom.membership;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberNamesTest {
    @Test
    void theProfessionalNameIsShownWhereThereIsOne() {
        assertThat(MemberNames.display("Ann", "Jones", "Star")).isEqualTo("Star");
        assertThat(MemberNames.display("Ann", "Jones", "")).isEqualTo("Ann Jones");
        assertThat(MemberNames.display("", "Łukasz", null)).isEqualTo("Łukasz");
        assertThat(MemberNames.roll("Ann", "Jones")).isEqualTo("Ann Jones");
    }

    @Test
    void accentsAndCaseDoNotMatterToASearch() {
        assertThat(MemberNames.fold("SIÂN Łukasz O’Neill Øyvind Straße"))
                .isEqualTo("sian lukasz o'neill oyvind strasse");
    }

    @Test
    void wildcardsInASearchAreOrdinaryCharacters() {
        assertThat(SearchWords.patterns("  Ann_ 50% ! ")).containsExactly("%ann!_%", "%50!%%", "%!!%");
        assertThat(SearchWords.patterns(" ")).isEmpty();
    }
}
