package org.greenroom.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.greenroom.texts.Languages;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Appointments that wait, as they are stored. */
@Component
class AppointmentRows {

    private static final String SELECT =
            "select id, account_id, display_name, login_email, language, role, until_day" + " from appointment ";

    private final JdbcClient jdbc;

    AppointmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(UUID id, Appointment appointment) {

        /** The exact bytes that are approved. */
        byte[] payload() {
            return (id + "|" + appointment).getBytes(StandardCharsets.UTF_8);
        }
    }

    void insert(UUID id, Appointment what, Instant at) {
        Role role = what.role();
        jdbc.sql("insert into appointment (id, account_id, display_name, login_email, language, role, until_day,"
                        + " proposed_at) values (:id, :account, :name, :email, :language, :role, :until, :at)")
                .param("id", id)
                .param("account", what.accountId())
                .param("name", what.name())
                .param("email", what.email())
                .param("language", what.language().getLanguage())
                .param("role", role == null ? null : role.name())
                .param("until", what.until())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql(SELECT + "where id = :id for update")
                .param("id", id)
                .query(AppointmentRows::row)
                .optional();
    }

    List<Row> all() {
        return jdbc.sql(SELECT + "order by proposed_at, id")
                .query(AppointmentRows::row)
                .list();
    }

    void delete(UUID id) {
        jdbc.sql("delete from appointment where id = :id").param("id", id).update();
    }

    /** Taken by whoever changes who holds what, until the end of the transaction. */
    void lockRoles() {
        jdbc.sql("select id from role_lock where id = 1 for update")
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        @Nullable String role = row.getString("role");
        Locale language = Languages.of(row.getString("language"));
        return new Row(
                row.getObject("id", UUID.class),
                new Appointment(
                        row.getObject("account_id", UUID.class),
                        row.getString("display_name"),
                        row.getString("login_email"),
                        language,
                        role == null ? null : Role.valueOf(role),
                        row.getObject("until_day", LocalDate.class)));
    }
}
