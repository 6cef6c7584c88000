package org.greenroom.access;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class SessionsPostgresTest extends SessionsContract {}
