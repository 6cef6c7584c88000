package org.greenroom.participation;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class NamedListPostgresTest extends NamedListContract {}
