package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class CodesAfterRestorePostgresTest extends CodesAfterRestoreContract {}
