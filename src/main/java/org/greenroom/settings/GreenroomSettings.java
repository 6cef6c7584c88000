package org.greenroom.settings;

import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The union's own words and addresses ({@code greenroom.*}).
 *
 * @param union how the union calls itself
 * @param baseUrl the address members reach the portal at, without a slash at the end; used in mail and letters
 */
@ConfigurationProperties("greenroom")
public record GreenroomSettings(
        @DefaultValue Union union,
        @DefaultValue("http://localhost:8080") String baseUrl) {

    /**
     * @param name the union's name as members know it
     * @param contact whom a member asks for help, in words that fit after “Ask”
     * @param contactCy the same in Welsh, fit after “Holwch”
     * @param contactAddress mail address or telephone number of that office; may be empty
     */
    public record Union(
            @DefaultValue("Performers’ Union") String name,
            @DefaultValue("the membership office") String contact,
            @DefaultValue("swyddfa’r aelodaeth") String contactCy,
            @DefaultValue("") String contactAddress) {

        /** Whom a member asks for help, in the language of the text it stands in. */
        public String contact(Locale language) {
            return language.getLanguage().equals("cy") ? contactCy : contact;
        }
    }
}
