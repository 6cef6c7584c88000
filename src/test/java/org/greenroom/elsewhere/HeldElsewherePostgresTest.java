package org.greenroom.elsewhere;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class HeldElsewherePostgresTest extends HeldElsewhereContract {}
