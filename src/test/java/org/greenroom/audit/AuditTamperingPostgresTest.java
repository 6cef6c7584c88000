package org.greenroom.audit;

import org.greenroom.testing.PostgresTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PostgresTest
class AuditTamperingPostgresTest extends AuditTamperingContract {

    @Autowired
    private JdbcTemplate sql;

    @Override
    void triggersOff() {
        sql.execute("alter table audit_entry disable trigger audit_entry_append_only");
        sql.execute("alter table audit_checkpoint disable trigger audit_checkpoint_append_only");
    }

    @Override
    void triggersOn() {
        sql.execute("alter table audit_entry enable trigger audit_entry_append_only");
        sql.execute("alter table audit_checkpoint enable trigger audit_checkpoint_append_only");
    }
}
