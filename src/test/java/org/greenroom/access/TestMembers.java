package org.greenroom.access;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members made for one test, each under a number of its own. */
public final class TestMembers {

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    private TestMembers() {}

    /** @param email null for a member who is written letters */
    public static TestMember add(JdbcClient jdbc, boolean withEmail, String language) {
        var number = "ACC" + NUMBERS.incrementAndGet();
        var id = UUID.randomUUID();
        var email = withEmail ? number.toLowerCase() + ".actor@example.org" : null;
        jdbc.sql("""
                        insert into member (id, version, membership_number, given_name, family_name, display_name, email,
                            email_key, joined_on, status, branch, language, sort_name, search_text)
                        values (:id, 0, :number, 'Amara', :number, :name, :email, :email, :joined, 'IN_BENEFIT', '',
                            :language, :number, :number)
                        """)
                .param("id", id)
                .param("number", number)
                .param("name", "Amara " + number)
                .param("email", email, java.sql.Types.VARCHAR)
                .param("joined", LocalDate.of(2020, 1, 1))
                .param("language", language)
                .update();
        return new TestMember(id, number, email);
    }

    /** A member of a test. */
    public record TestMember(
            UUID id, String number, @Nullable String email) {}
}
