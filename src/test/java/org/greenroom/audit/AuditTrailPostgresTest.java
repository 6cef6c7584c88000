package org.greenroom.audit;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class AuditTrailPostgresTest extends AuditTrailContract {}
