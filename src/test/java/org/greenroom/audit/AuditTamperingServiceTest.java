package org.greenroom.audit;

import org.greenroom.testing.GreenroomTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@GreenroomTest
class AuditTamperingServiceTest extends AuditTamperingContract {

    @Autowired
    private JdbcTemplate sql;

    @Override
    void triggersOff() {
        sql.execute("drop trigger audit_entry_no_update");
        sql.execute("drop trigger audit_checkpoint_no_update");
    }

    @Override
    void triggersOn() {
        for (var table : new String[] {"audit_entry", "audit_checkpoint"}) {
            sql.execute("create trigger " + table + "_no_update before update on " + table
                    + " for each row call 'org.greenroom.audit.AppendOnlyTrigger'");
        }
    }
}
