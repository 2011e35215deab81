#pragma once
#include <webp/decode.h>
/* For the pictures that the tests make. */
#include <webp/encode.h>
