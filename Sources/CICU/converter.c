#include "CICUConverter.h"
