package org.greenroom.access;

import org.greenroom.testing.PostgresTest;

@PostgresTest
class AddressChangesPostgresTest extends AddressChangesContract {}
