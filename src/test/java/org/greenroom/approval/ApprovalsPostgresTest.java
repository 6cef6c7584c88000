package org.greenroom.approval;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ApprovalsPostgresTest extends ApprovalsContract {}
