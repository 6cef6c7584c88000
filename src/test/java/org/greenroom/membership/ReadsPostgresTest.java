package org.greenroom.membership;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ReadsPostgresTest extends ReadsContract {}
