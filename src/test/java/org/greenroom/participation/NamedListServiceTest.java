package org.greenroom.participation;

import org.greenroom.testing.GreenroomTest;

@GreenroomTest
class NamedListServiceTest extends NamedListContract {}
