package org.greenroom.ballot;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class LateAdditionsPostgresTest extends LateAdditionsContract {}
