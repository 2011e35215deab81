#pragma once
#include <gmime/gmime.h>

/* Writing mails (Formats/Compose) needs no wrapper: its calls are plain functions, and a pointer to a class is one to its parent. */
