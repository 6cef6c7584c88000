package org.greenroom.operations;

import org.greenroom.testing.EmbeddedPostgresServer;
import org.greenroom.testing.PostgresTest;

@PostgresTest
class OperationsPostgresTest extends OperationsContract {

    @Override
    PortalDatabase own() {
        return new PortalDatabase(EmbeddedPostgresServer.url(), "postgres", "postgres");
    }
}
