package org.greenroom.access;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class ThrottlePostgresTest extends ThrottleContract {}
