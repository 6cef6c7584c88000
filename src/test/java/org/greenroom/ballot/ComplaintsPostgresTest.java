package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ComplaintsPostgresTest extends ComplaintsContract {}
